package dev.dateline.app.workbench;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What programs that read {@code /openapi.json} are told of an address beyond what it says of itself. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Operation {

    /** A name that stays, whatever the address becomes. */
    String id();

    /** The record whose components are the members of the JSON that is sent; {@code Void} where none is. */
    Class<?> takes() default Void.class;

    /** Those members that must be there. */
    String[] needs() default {};

    /** The members of the JSON that comes back, in words. */
    String answers();
}

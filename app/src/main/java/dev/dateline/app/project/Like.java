package dev.dateline.app.project;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The regular expression a value's text must match: checked on a record component, and on a type (whose {@code parse} checks it and
 * more) told to the JSON Schema.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
public @interface Like {
    String value();

    /** What such a text is, to end the sentence "… is no". */
    String what() default "";
}

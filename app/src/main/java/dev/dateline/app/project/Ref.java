package dev.dateline.app.project;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A record component (or a map's keys) whose text names something of one of these kinds. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Ref {
    String[] value();

    /** Whether it may also name what is no more, as what was written down once does. */
    boolean mayBeGone() default false;
}

package dev.dateline.app.project;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a record's static factory: the record may also be written as this one value, {@code 30d} instead of
 * {@code {low: 30d, likely: 30d, high: 30d}}. A record with such a factory implements {@link Written}. On the record: it is never
 * written otherwise.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Brief {}

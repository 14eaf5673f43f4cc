package dev.dateline.app.project;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * How a record is a document: a front matter and the Markdown behind it.
 *
 * @param head the front matter's type
 * @param id what the front matter calls the document; it has a component {@code id} that may be left out
 * @param made the record of a front matter and a text
 */
public record DocumentForm<H extends Record, R>(
        Class<H> head,
        Function<H, Optional<String>> id,
        BiFunction<H, String, R> made,
        Function<R, H> headOf,
        Function<R, String> textOf) {}

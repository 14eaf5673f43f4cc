package dev.dateline.app.pastwork;

import java.util.List;

/**
 * What a file says beside its rows.
 *
 * @param unit of estimates and actuals: {@code min}, {@code h}, {@code d}, {@code w}, another word, or empty where nothing says one
 * @param notes what a reader must know of how the file was read; each goes on after “it”
 */
public record Told(Layout layout, String unit, LeftOut leftOut, List<String> notes) {}

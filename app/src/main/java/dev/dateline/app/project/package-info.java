/**
 * The open project folder: plain files in, records out, and back again without loss; every problem of a folder told at once.
 * Leans on no other folder of the app; the others hand it their kinds of record.
 */
@NullMarked
package dev.dateline.app.project;

import org.jspecify.annotations.NullMarked;

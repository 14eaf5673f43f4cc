/**
 * What files say of finished work: estimates, actuals and days, read by the columns' names, whatever tool wrote them. Leans on no other folder of the app.
 */
@NullMarked
package dev.dateline.app.pastwork;

import org.jspecify.annotations.NullMarked;

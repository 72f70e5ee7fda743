/**
 * Takes in files of customers: a job that survives a kill, row by row, with reasons for what it
 * refuses.
 */
@NullMarked
package org.kehu.customer.imports;

import org.jspecify.annotations.NullMarked;

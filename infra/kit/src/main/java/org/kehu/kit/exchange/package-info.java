/**
 * Tables in and out as people send them: CSV in whatever encoding and separator, and XLSX, row by
 * row in bounded memory, with limits, Chinese headings, templates, and rows that could not be taken
 * sent back as a file with the reason of each.
 */
@NullMarked
package org.kehu.kit.exchange;

import org.jspecify.annotations.NullMarked;

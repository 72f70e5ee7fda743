/**
 * Pages: HTML that is always escaped, charts as pictures with words, the sheet to print them by.
 */
@NullMarked
package org.kehu.survey.page;

import org.jspecify.annotations.NullMarked;

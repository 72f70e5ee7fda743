/**
 * How customer files are kept up to date (客户信息更新, C-36 to C-40): each matter of a file has its
 * cycle, which a change of the file or a word that nothing changed begins anew; what is not renewed
 * in time is the designated person's open work, and the department reviews each file in turn.
 */
@NullMarked
package org.kehu.customer.upkeep;

import org.jspecify.annotations.NullMarked;

/** Cursor paging: stable pages while rows are added. */
@NullMarked
package org.kehu.kit.paging;

import org.jspecify.annotations.NullMarked;

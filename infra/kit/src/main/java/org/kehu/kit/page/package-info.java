/** What pages that customers see are made of: escaped markup, one sheet, strict headers. */
@NullMarked
package org.kehu.kit.page;

import org.jspecify.annotations.NullMarked;

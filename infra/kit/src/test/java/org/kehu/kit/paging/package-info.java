@NullMarked
package org.kehu.kit.paging;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.kehu.kit.search;

import org.jspecify.annotations.NullMarked;

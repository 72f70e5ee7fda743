@NullMarked
package org.kehu.kit.store;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.kehu.kit.crypto;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.kehu.kit.files;

import org.jspecify.annotations.NullMarked;

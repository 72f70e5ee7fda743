@NullMarked
package org.kehu.kit.openapi;

import org.jspecify.annotations.NullMarked;

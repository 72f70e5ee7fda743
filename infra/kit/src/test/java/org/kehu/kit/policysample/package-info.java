@NullMarked
package org.kehu.kit.policysample;

import org.jspecify.annotations.NullMarked;

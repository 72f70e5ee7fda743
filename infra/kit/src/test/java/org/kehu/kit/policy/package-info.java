@NullMarked
package org.kehu.kit.policy;

import org.jspecify.annotations.NullMarked;

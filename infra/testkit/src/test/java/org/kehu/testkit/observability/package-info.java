@NullMarked
package org.kehu.testkit.observability;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.kehu.kit.approval;

import org.jspecify.annotations.NullMarked;

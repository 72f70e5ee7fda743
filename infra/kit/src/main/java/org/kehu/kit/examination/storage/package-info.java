@NullMarked
package org.kehu.kit.examination.storage;

import org.jspecify.annotations.NullMarked;

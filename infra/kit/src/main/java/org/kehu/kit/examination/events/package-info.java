@NullMarked
package org.kehu.kit.examination.events;

import org.jspecify.annotations.NullMarked;

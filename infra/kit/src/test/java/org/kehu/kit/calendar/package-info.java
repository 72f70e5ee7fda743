@NullMarked
package org.kehu.kit.calendar;

import org.jspecify.annotations.NullMarked;

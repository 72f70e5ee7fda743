/** Work that becomes due: found by an index on its time, done once however many instances look. */
@NullMarked
package org.kehu.kit.schedule;

import org.jspecify.annotations.NullMarked;

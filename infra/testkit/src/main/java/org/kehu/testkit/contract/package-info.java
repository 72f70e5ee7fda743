/** What the suite promises to others, checked: by rules, and against what was released before. */
@NullMarked
package org.kehu.testkit.contract;

import org.jspecify.annotations.NullMarked;

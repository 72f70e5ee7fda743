/** Tests of the contracts themselves, and of the tools that check them. */
@NullMarked
package org.kehu.testkit.contract;

import org.jspecify.annotations.NullMarked;

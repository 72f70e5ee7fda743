/** The rules of architecture that every module keeps, and how a module says that it does. */
@NullMarked
package org.kehu.testkit.house;

import org.jspecify.annotations.NullMarked;

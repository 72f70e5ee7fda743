/** That the rules of the house can be broken, and then say so. */
@NullMarked
package org.kehu.testkit.house;

import org.jspecify.annotations.NullMarked;

/** What must be refused, made for every operation from the service's own description. */
@NullMarked
package org.kehu.testkit.badinput;

import org.jspecify.annotations.NullMarked;

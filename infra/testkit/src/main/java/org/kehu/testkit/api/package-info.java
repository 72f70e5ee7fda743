/** Every answer that a test gets, checked against what its service says of itself. */
@NullMarked
package org.kehu.testkit.api;

import org.jspecify.annotations.NullMarked;

/** That an answer which is not as described is found. */
@NullMarked
package org.kehu.testkit.api;

import org.jspecify.annotations.NullMarked;

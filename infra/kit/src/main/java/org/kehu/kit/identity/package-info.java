/**
 * From a token to a caller: verified, looked up in the copy of the staff directory, and let in or
 * not.
 */
@NullMarked
package org.kehu.kit.identity;

import org.jspecify.annotations.NullMarked;

/** What tests of all modules share: embedded parts, tokens, architecture rules, rows proved. */
@NullMarked
package org.kehu.testkit;

import org.jspecify.annotations.NullMarked;

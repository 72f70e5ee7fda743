/** Where versions of rules are kept: the own ones as aggregates, foreign ones as copies. */
@NullMarked
package org.kehu.kit.policy.storage;

import org.jspecify.annotations.NullMarked;

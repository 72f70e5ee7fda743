/** What others hear about rules, and the copies of theirs that are kept here. */
@NullMarked
package org.kehu.kit.policy.events;

import org.jspecify.annotations.NullMarked;

/** What this service asks of its database. */
@NullMarked
package org.kehu.visit.storage;

import org.jspecify.annotations.NullMarked;

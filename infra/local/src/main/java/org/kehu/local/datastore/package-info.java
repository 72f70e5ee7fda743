/** The database of the suite: a given one, a MongoDB found on this machine, or the embedded one. */
@NullMarked
package org.kehu.local.datastore;

import org.jspecify.annotations.NullMarked;

/** The suite on one machine: broker, database and token issuer in one process, and the launcher. */
@NullMarked
package org.kehu.local;

import org.jspecify.annotations.NullMarked;

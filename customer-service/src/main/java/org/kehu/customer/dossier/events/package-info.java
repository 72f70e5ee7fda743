/** The dossier as told to others. */
@NullMarked
package org.kehu.customer.dossier.events;

import org.jspecify.annotations.NullMarked;

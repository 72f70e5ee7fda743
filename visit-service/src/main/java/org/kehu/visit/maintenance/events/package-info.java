/** What others hear of the maintenance of relations. */
@NullMarked
package org.kehu.visit.maintenance.events;

import org.jspecify.annotations.NullMarked;

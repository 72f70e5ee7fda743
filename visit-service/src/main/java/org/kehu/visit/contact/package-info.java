/** Values that visits, revisits and follow-ups share: how a customer is contacted. */
@NullMarked
package org.kehu.visit.contact;

import org.jspecify.annotations.NullMarked;

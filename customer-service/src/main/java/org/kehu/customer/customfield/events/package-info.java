/** What others hear of the catalogue of custom fields. */
@NullMarked
package org.kehu.customer.customfield.events;

import org.jspecify.annotations.NullMarked;

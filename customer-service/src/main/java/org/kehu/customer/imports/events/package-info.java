/** What others hear about imports. */
@NullMarked
package org.kehu.customer.imports.events;

import org.jspecify.annotations.NullMarked;

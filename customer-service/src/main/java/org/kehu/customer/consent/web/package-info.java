/** Consents over HTTP. */
@NullMarked
package org.kehu.customer.consent.web;

import org.jspecify.annotations.NullMarked;

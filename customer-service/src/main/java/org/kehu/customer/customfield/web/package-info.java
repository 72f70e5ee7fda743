/** The catalogue of custom fields over HTTP. */
@NullMarked
package org.kehu.customer.customfield.web;

import org.jspecify.annotations.NullMarked;

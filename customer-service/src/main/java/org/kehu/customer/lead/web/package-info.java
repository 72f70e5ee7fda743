/** Leads over HTTP. */
@NullMarked
package org.kehu.customer.lead.web;

import org.jspecify.annotations.NullMarked;

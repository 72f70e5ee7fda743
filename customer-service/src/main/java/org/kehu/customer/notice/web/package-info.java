/** Notices over HTTP, and the gateways that take them over HTTP. */
@NullMarked
package org.kehu.customer.notice.web;

import org.jspecify.annotations.NullMarked;

/** What the running services say of their own APIs. */
@NullMarked
package org.kehu.gateway.portal.openapi;

import org.jspecify.annotations.NullMarked;

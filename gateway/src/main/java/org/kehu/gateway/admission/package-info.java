/** The one gate a request passes: form, route, token, right, limit. */
@NullMarked
package org.kehu.gateway.admission;

import org.jspecify.annotations.NullMarked;

/** The portal's pages, in Chinese and English, made on the server. */
@NullMarked
package org.kehu.gateway.portal.page;

import org.jspecify.annotations.NullMarked;

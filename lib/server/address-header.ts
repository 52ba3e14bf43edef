/** The request header in which the proxy tells a page its own address: `/meridian/2017-06/report?compare=1`. */
export const addressHeader = 'x-lunation-address';

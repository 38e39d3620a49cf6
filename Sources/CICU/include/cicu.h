#ifndef DOCKET_CICU_H
#define DOCKET_CICU_H
#endif

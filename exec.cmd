@rem npm start is "exec node ...", so that signals to npm reach node. cmd has no exec: this one runs its arguments.
@%*

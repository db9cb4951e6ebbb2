"""One companion at a time: a second start asks the first to come forward."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

ANSWER_MS = 1_000


class SingleInstance(QObject):
    """Holds the data folder for this run. ``asked_forward`` comes when another start was tried.

    The lock is let go by the system when the program dies, however it dies.
    """

    asked_forward = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._lock = QLockFile(str(folder / "in-gebruik.lock"))
        self._lock.setStaleLockTime(0)
        self._name = "companion-" + sha256(str(folder).encode()).hexdigest()[:20]
        self._server: QLocalServer | None = None

    def take(self) -> bool:
        """Take the folder; return False when another companion has it."""
        if not self._lock.tryLock(0):
            self._lock.removeStaleLockFile()
            if not self._lock.tryLock(0):
                return False
        QLocalServer.removeServer(self._name)
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._on_server_new_connection)
        server.listen(self._name)
        self._server = server
        return True

    def call_forward(self) -> bool:
        """Ask the companion that has the folder to show its window; tell whether it heard."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(ANSWER_MS):
            return False
        socket.disconnectFromServer()
        return True

    def release(self) -> None:
        """Let the folder go."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    def _on_server_new_connection(self) -> None:
        if self._server is not None:
            connection = self._server.nextPendingConnection()
            connection.disconnected.connect(connection.deleteLater)
        self.asked_forward.emit()
